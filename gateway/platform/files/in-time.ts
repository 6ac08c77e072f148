import { AppError } from '../../../shared/errors.js';

/** Time in milliseconds that is left to answer with, so that the client hears from us instead of a timeout. */
const MARGIN = 500;

/** Waits for work until shortly before the deadline; then fails with `DEADLINE_EXCEEDED`, and the work goes on. */
export async function inTime<T>(work: Promise<T>, deadline: number, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_resolve, reject) => {
    const left = Math.max(0, deadline - MARGIN - Date.now());
    timer = setTimeout(() => reject(new AppError('DEADLINE_EXCEEDED', message)), left);
  });
  try {
    return await Promise.race([work, overdue]);
  } finally {
    clearTimeout(timer);
  }
}
