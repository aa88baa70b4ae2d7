import { describe, expect, test } from 'vitest';
import { secretParts } from '../../../src/parse/secrets/within-text.ts';

/** The text with a • for each of its secrets. */
function seen(text: string): string {
  let [out, at] = ['', 0];
  for (const { start, end } of secretParts(text)) {
    out += `${text.slice(at, start)}•`;
    at = end;
  }
  return out + text.slice(at);
}

describe('in a text is secret what follows a word that says so', () => {
  test.each([
    // INI, properties, YAML, JSON, XML
    ['db_password = hunter2 and more', 'db_password = •'],
    ['# password: hunter2', '# password: •'],
    ["password: 'it''s'", "password: '•'"],
    ['spring.datasource.password=hunter2', 'spring.datasource.password=•'],
    ['password: |\n  one\n  two\nnext: three', 'password: |\n•\nnext: three'],
    ['{"token": "hunter2", "a": 1}', '{"token": "•", "a": 1}'],
    ['{"password":["a","b"],"c":1}', '{"password":•,"c":1}'],
    ['"{\\"token\\": \\"hunter2\\"}"', '"{\\"token\\": \\"•\\"}"'],
    ['{"name": "password", "value": "hunter2"}', '{"name": "password", "value": "•"}'],
    ['- name: ANY\n  value: hunter2', '- name: ANY\n  value: •'],
    ['<password>hunter2</password>', '<password>•</password>'],
    ['<add key="password" value="hunter2"/>', '<add key="password" value="•"/>'],
    ['<property name="javax.password">hunter2</property>', '<property name="javax.password">•</property>'],
    // shell, flags, headers
    ['export DB_PASSWORD=hunter2; exec web', 'export DB_PASSWORD=•'],
    ['PGPASSWORD="a b" psql', 'PGPASSWORD="•" psql'],
    ['run --token hunter2 --verbose', 'run --token • --verbose'],
    ['run --db-password=hunter2 --verbose', 'run --db-password=• --verbose'],
    ['["--db-password","hunter2"]', '["--db-password","•"]'],
    ['mysql -uroot -phunter2 -hdb', 'mysql -uroot -p• -hdb'],
    ['curl -u me:hunter2 http://web', 'curl -u me:• http://web'],
    ['curl -H "Authorization: Bearer hunter2" http://web', 'curl -H "Authorization: •" http://web'],
    ['ENV API_KEY hunter2', 'ENV API_KEY •'],
    ['requirepass hunter2', 'requirepass •'],
    ['password = """\na\nb"""', 'password = """•"""'],
    ["define('DB_PASSWORD', 'hunter2');", "define('DB_PASSWORD', '•');"],
    ['proxy_set_header Authorization "Basic abc";', 'proxy_set_header Authorization "•";'],
    ['setenv TOKEN hunter2', 'setenv TOKEN •'],
    ['- key: token\n  value: hunter2', '- key: token\n  value: •'],
    ['machine db login me password hunter2', 'machine db login me password •'],
    // addresses
    ['postgres://me:hunter2@db/shop', 'postgres://me:•@db/shop'],
    ['redis://:hunter2@cache:6379', 'redis://:•@cache:6379'],
    ['http://web/?password=hunter2&a=b', 'http://web/?password=•'],
    ['User Id=sa;Password=hunter2;Server=db', 'User Id=sa;Password=•'],
    // by their looks
    [
      '-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----',
      '-----BEGIN RSA PRIVATE KEY-----•-----END RSA PRIVATE KEY-----',
    ],
    ['id AKIAABCDEFGHIJKLMNOP', 'id •'],
  ])('%j', (text, wanted) => {
    expect(seen(text)).toBe(wanted);
  });
});

describe('in a text is no secret', () => {
  test.each([
    'the password is stored elsewhere',
    'password: $DB_PASSWORD',
    'password: {{ .Values.password }}',
    'maxTokens=4096',
    'token: true',
    'basic authentication is used',
    'secretName: db',
    'kube-api-access-x2v token',
    'http://web:8080/x?email=a@b',
    'git@github.com:me/web',
    '-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----',
    '/var/run/secrets/kubernetes.io/serviceaccount',
  ])('%j', (text) => {
    expect(seen(text)).toBe(text);
  });
});

describe('a megabyte on one line costs no more than on many', () => {
  // quadratic, each of these takes minutes
  test.each([
    'password',
    '"password":',
    '://a:',
    'password "',
    'password: {',
    '<password>',
    '{"a":"token ',
    'password [\\"',
    '-----BEGIN ',
    '-u a:',
    'password:\n',
    'name: a, value',
    'eyJaaaaaaaaaaa.',
  ])('%j', (word) => {
    expect(secretParts(word.repeat(Math.ceil(1_000_000 / word.length))).every(({ start, end }) => end > start)).toBe(true);
  });
});
