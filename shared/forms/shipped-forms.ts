import type { FormField, FormFieldType, Labels } from './form-values.js';

/** A field with what most have in common. */
function field(name: string, type: FormFieldType, en: string, zh: string, more: Partial<FormField> = {}): FormField {
  return {
    name,
    type,
    labels: { en, zh },
    isRequired: false,
    pattern: null,
    minLength: null,
    maxLength: null,
    options: [],
    consent: null,
    ...more,
  };
}

const option = (value: string, en: string, zh: string): { value: string; labels: Labels } => ({
  value,
  labels: { en, zh },
});

/** The form for opening an account that Kehu comes with. What migrations have put is not changed: later ones put what is new. */
export const SHIPPED_REGISTRATION: readonly FormField[] = [
  field('name', 'TEXT', 'Your name', '姓名', { isRequired: true, maxLength: 100 }),
  field('company', 'TEXT', 'Company', '公司', { maxLength: 200 }),
  field('terms', 'BOOLEAN', 'I agree that my data are kept to serve me.', '我同意保存我的资料以便为我提供服务。', {
    isRequired: true,
    consent: { purpose: 'data-processing', channel: 'ANY', textVersion: 'shipped-1' },
  }),
  field('newsletter', 'BOOLEAN', 'Send me news by e-mail.', '请通过电子邮件向我发送最新资讯。', {
    consent: { purpose: 'newsletter', channel: 'EMAIL', textVersion: 'shipped-1' },
  }),
];

/** The form of a customer's own profile that Kehu comes with. */
export const SHIPPED_PROFILE: readonly FormField[] = [
  field('kind', 'SELECT', 'Company or person', '公司或个人', {
    isRequired: true,
    options: [option('ORGANIZATION', 'Company', '公司'), option('PERSON', 'Person', '个人')],
  }),
  field('name', 'TEXT', 'Name of the company or person', '公司名称或姓名', { isRequired: true, maxLength: 200 }),
  field('email', 'EMAIL', 'E-mail', '电子邮箱', { isRequired: true }),
  field('phone', 'PHONE', 'Phone', '电话'),
  field('website', 'TEXT', 'Web site', '网站', { maxLength: 200 }),
  field('street', 'TEXT', 'Street and number', '街道地址', { maxLength: 200 }),
  field('postalCode', 'TEXT', 'Postal code', '邮政编码', { maxLength: 20 }),
  field('city', 'TEXT', 'City', '城市', { maxLength: 100 }),
  field('country', 'SELECT', 'Country', '国家', {
    options: [
      option('CN', 'China', '中国'),
      option('DE', 'Germany', '德国'),
      option('FR', 'France', '法国'),
      option('GB', 'United Kingdom', '英国'),
      option('JP', 'Japan', '日本'),
      option('SG', 'Singapore', '新加坡'),
      option('US', 'United States', '美国'),
    ],
  }),
];
