import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { projectRoot } from '../../../shared/config/project-root.js';

const optional = z.string().transform((text) => text || undefined);
const optionalNumber = z.string().transform((text) => (text === '' ? undefined : Number(text)));
const list = (separator: string) => z.string().transform((text) => text.split(separator).filter(Boolean));
const yes = z.enum(['yes', 'no', '']).transform((text) => text === 'yes');
const language = z.enum(['zh', 'en']);
const contactRole = z.enum(['DECISION_MAKER', 'INFLUENCER', 'USER', 'BILLING', 'TECHNICAL', 'OTHER']);

/** Languages of the demo company's customers. */
export type Language = z.infer<typeof language>;

const staff = z.object({
  key: z.string(),
  name: z.string(),
  title: z.string(),
  team: z.string(),
  superior: optional,
  active: yes,
});

const product = z.object({
  key: z.string(),
  name: z.string(),
  series: z.string(),
  price: z.coerce.number(),
  active: yes,
  description: z.string(),
  zh: z.string(),
  en: z.string(),
});

const place = z.object({
  key: z.string(),
  city: z.string(),
  province: optional,
  country: z.string(),
  postal: z.string(),
  landline: optional,
  mobile: optional,
  streets: list(';'),
});

const customer = z.object({
  key: z.string(),
  name: z.string(),
  short_name: optional,
  kind: optional.pipe(z.enum(['ORGANIZATION', 'PERSON']).default('ORGANIZATION')),
  industry: z.enum([
    ...(['AGRICULTURE', 'AUTOMOTIVE', 'CONSUMER_GOODS', 'EDUCATION', 'EMPLOYMENT', 'ENERGY', 'ENTERTAINMENT'] as const),
    ...(['FINANCE', 'FOOD_AND_BEVERAGE', 'GOVERNMENT', 'HOSPITALITY', 'LOGISTICS', 'MANUFACTURING', 'MEDIA'] as const),
    ...(['MEDICAL', 'NON_PROFIT', 'REAL_ESTATE', 'RETAIL', 'SERVICES', 'SOFTWARE', 'TECHNOLOGY'] as const),
    ...(['TELECOMMUNICATIONS', 'OTHER'] as const),
  ]),
  place: z.string(),
  branch: optional,
  employees: optionalNumber,
  revenue: optionalNumber,
  founded: optionalNumber,
  source: z.enum(['REFERRAL', 'WEBSITE', 'FAIR', 'ADVERTISING', 'COLD_CALL', 'PARTNER']),
  status: z.enum(['PROSPECT', 'ACTIVE', 'INACTIVE', 'FORMER']),
  level: z.enum(['STANDARD', 'KEY', 'VIP']),
  owner: optional,
  parent: optional,
  partner: yes,
  since: z.string(),
  tags: list('|'),
});

const conversation = z.object({
  language,
  phase: z.enum(['BRIEF', 'OFFER', 'WON', 'LOST', 'GENERAL']),
  channel: z.enum(['PHONE', 'EMAIL', 'VISIT', 'MEETING', 'WECHAT', 'SMS', 'LETTER', 'PORTAL']),
  direction: z.enum(['INBOUND', 'OUTBOUND']),
  subject: z.string(),
  body: z.string(),
});

const activity = z.object({
  language,
  kind: z.enum(['TASK', 'CALL', 'MEETING', 'VISIT']),
  priority: z.enum(['LOW', 'NORMAL', 'HIGH']),
  subject: z.string(),
  outcome: z.enum(['COMPLETED', 'NOT_REACHED', 'CANCELLED']),
  told: z.string(),
});

const name = z.object({ language, part: z.enum(['surname', 'given']), text: z.string(), latin: z.string() });
const subject = z.object({ industry: z.string(), zh: list('|'), en: list('|') });

/** A line of `staff.csv`. */
export type StaffLine = z.infer<typeof staff>;
/** A line of `products.csv`; price in yuan, and what a project with the product is called in either language. */
export type ProductLine = z.infer<typeof product>;
/** A line of `places.csv`; patterns hold a `#` for each digit that is made up. */
export type Place = z.infer<typeof place>;
/** A line of `customers.csv`; revenue in millions. */
export type CustomerLine = z.infer<typeof customer>;
/** A line of `conversations.csv`; `{who}`, `{project}` and `{amount}` are filled in. */
export type Conversation = z.infer<typeof conversation>;
/** A line of `activities.csv`, with what came of it where it is done; `{who}` and `{project}` are filled in. */
export type ActivityLine = z.infer<typeof activity>;
/** A line of `names.csv`. */
export type NamePart = z.infer<typeof name>;

/** Everything that is written by hand about the demo company; the rest is made up from it. */
export interface CompanyTables {
  staff: readonly StaffLine[];
  products: readonly ProductLine[];
  places: ReadonlyMap<string, Place>;
  customers: readonly CustomerLine[];
  conversations: readonly Conversation[];
  activities: readonly ActivityLine[];
  names: readonly NamePart[];
  titles: readonly { language: Language; title: string; role: z.infer<typeof contactRole> }[];
  lossReasons: readonly { language: Language; reason: string }[];
  /** What customers of an industry advertise, by industry. */
  subjects: ReadonlyMap<string, Readonly<Record<Language, readonly string[]>>>;
}

/** Reads the staff alone; a start with a book that is complete needs no more. */
export function readStaffTable(): Pick<CompanyTables, 'staff'> {
  return { staff: readTable('staff', staff) };
}

/** Reads the tables from the files beside this one. */
export function readCompanyTables(): CompanyTables {
  return {
    ...readStaffTable(),
    products: readTable('products', product),
    places: new Map(readTable('places', place).map((line) => [line.key, line])),
    customers: readTable('customers', customer),
    conversations: readTable('conversations', conversation),
    activities: readTable('activities', activity),
    names: readTable('names', name),
    titles: readTable('titles', z.object({ language, title: z.string(), role: contactRole })),
    lossReasons: readTable('loss-reasons', z.object({ language, reason: z.string() })),
    subjects: new Map(readTable('subjects', subject).map((line) => [line.industry, line])),
  };
}

function readTable<Line>(file: string, schema: z.ZodType<Line>): Line[] {
  const text = readFileSync(path.join(projectRoot, 'gateway/demo/company', `${file}.csv`), 'utf8');
  return z.array(schema).parse(parse(text, { columns: true }));
}
