import { checkedWebhookUrl } from './checked-url.js';

const OPEN = { allowsPrivate: false, needsTls: true };
const DEVELOPMENT = { allowsPrivate: false, needsTls: false };
const TESTS = { allowsPrivate: true, needsTls: false };

const verdict = (url: string, rules: typeof OPEN) => {
  try {
    return checkedWebhookUrl(url, 'input.url', rules);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each([
  ['https://hooks.example.com', 'https://hooks.example.com/'],
  ['https://hooks.example.com:8443/a?b=c', 'https://hooks.example.com:8443/a?b=c'],
  ['https://hooks.example.com:443/', 'https://hooks.example.com/'],
  ['https://钩子.example/', 'https://xn--i8s974k.example/'],
  ['https://8.8.8.8/', 'https://8.8.8.8/'],
  ['https://[2606:4700:4700::1111]/', 'https://[2606:4700:4700::1111]/'],
])('%s is taken', (url, normal) => expect(verdict(url, OPEN)).toBe(normal));

test.each([
  'http://hooks.example.com/',
  'ftp://hooks.example.com/',
  'https://user@hooks.example.com/',
  'https://user:password@hooks.example.com/',
  'https://hooks.example.com/#part',
  'https://hooks.example.com:22/',
  'https://hooks.example.com:25/',
  'https://hooks.example.com:6379/',
  `https://hooks.example.com/${'a'.repeat(2_000)}`,
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://0177.0.0.1/',
  'https://127.1/',
  'https://0/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://169.254.169.254/latest/meta-data/',
  'https://[fe80::1]/',
  'https://10.0.0.1/',
  'https://①②⑦.0.0.1/',
  'no address',
])('%s is refused', (url) => {
  expect(verdict(url, OPEN)).toBe('BAD_USER_INPUT');
});

test('encryption is a matter of production, private addresses of the setting alone', () => {
  expect(verdict('http://hooks.example.com/', DEVELOPMENT)).toBe('http://hooks.example.com/');
  expect(verdict('http://127.0.0.1:8080/', DEVELOPMENT)).toBe('BAD_USER_INPUT');
  expect(verdict('http://127.0.0.1:12345/', TESTS)).toBe('http://127.0.0.1:12345/');
  expect(verdict('http://169.254.169.254/', TESTS)).toBe('BAD_USER_INPUT');
  expect(verdict('http://127.0.0.1:12345/', { allowsPrivate: true, needsTls: true })).toBe('BAD_USER_INPUT');
});
