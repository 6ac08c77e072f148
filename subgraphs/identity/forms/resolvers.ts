import {
  labelIn,
  type FormConsent as KeptConsent,
  type FormField as KeptField,
  type Labels,
} from '../../../shared/forms/form-values.js';
import type { FormConsent, FormField, Resolvers } from '../__generated__/resolvers-types.js';
import { findForm } from './find-form.js';
import { updateForm } from './update-form.js';

export const formResolvers: Resolvers = {
  Query: {
    form: async (_parent, { purpose, language }, scope) => {
      const form = await findForm(scope, purpose);
      if (form) form.language = language ?? scope.language ?? 'en';
      return form ?? null;
    },
  },
  Mutation: {
    updateForm: async (_parent, { input }, scope) => {
      await updateForm(scope, input);
      return { form: await scope.loaders.formById.load(input.id) };
    },
  },
  Form: {
    __resolveReference: ({ id }, scope) => scope.loaders.formById.load(id),
    fields: ({ fields, language = 'en' }) => fields.map((field) => shown(field, language)),
  },
};

function shown({ labels, options, consent, ...field }: KeptField, language: string): FormField {
  return {
    ...field,
    label: labelIn(labels, language),
    labels: shownLabels(labels),
    options: options.map((option) => ({
      value: option.value,
      label: labelIn(option.labels, language),
      labels: shownLabels(option.labels),
    })),
    consent: consent && shownConsent(consent),
  };
}

function shownConsent({ channel, ...consent }: KeptConsent): FormConsent {
  return { ...consent, channel: channel as FormConsent['channel'] };
}

function shownLabels(labels: Labels): { language: string; text: string }[] {
  return Object.entries(labels).map(([language, text]) => ({ language, text }));
}
