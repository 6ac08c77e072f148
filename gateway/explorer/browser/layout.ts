/** Whether panes lie above each other because the window is too narrow to show them side by side (see explorer.css). */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 767px)').matches;
}
