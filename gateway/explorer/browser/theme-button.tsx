import { type Theme, useGraphiQL, useGraphiQLActions } from '@graphiql/react';

const CHOICES: readonly { theme: Theme; name: string; symbol: string }[] = [
  { theme: null, name: 'system', symbol: '◐' },
  { theme: 'light', name: 'light', symbol: '☀' },
  { theme: 'dark', name: 'dark', symbol: '☾' },
];

/** Goes round the themes: the system's, light, dark. GraphiQL remembers the choice. */
export function ThemeButton() {
  const { setTheme } = useGraphiQLActions();
  const theme = useGraphiQL((state) => state.theme);
  const index = CHOICES.findIndex((choice) => choice.theme === theme);
  const current = CHOICES[index];
  const next = CHOICES[(index + 1) % CHOICES.length];
  if (!current || !next) return null;
  const label = `Theme: ${current.name}. Change to ${next.name}.`;
  return (
    <button
      type="button"
      className="kehu-button kehu-theme"
      title={label}
      aria-label={label}
      onClick={() => setTheme(next.theme)}
    >
      {current.symbol}
    </button>
  );
}
