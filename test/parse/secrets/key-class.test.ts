import { expect, test } from 'vitest';
import { classOf } from '../../../src/parse/secrets/key-class.ts';

test.each([
  [
    'password',
    'password DB_PASSWORD dbPassword db.password db-passwd MYSQL_PWD userPass DB_PASS requirepass passphrase 비밀번호 login.pin',
  ],
  [
    'secret',
    'token API_TOKEN authToken secret clientSecret api-key apiKey APIKEY tls.privateKey ACCESS_KEY_ID connectionString DATABASE_URL',
  ],
  ['secret', 'credentials .dockerconfigjson JWT_SECRET SECRET_KEY_BASE REDISCLI_AUTH id_rsa Authorization aws_secret_access_key'],
  ['plain', 'name image bypass passive compass monkey keyboard author key tls.crt pinned replicas path basic'],
  ['plain', 'secretName secretKeyRef passwordFile POSTGRES_PASSWORD_FILE tokenExpirationSeconds token-url secretRef passwordPolicy'],
])('is told by the words of a key: %s', (wanted, keys) => {
  for (const key of keys.split(' ')) expect([key, classOf(key)]).toEqual([key, wanted]);
});

test('of a key of a megabyte, by its end', () => {
  expect(classOf(`${'a'.repeat(1_000_000)}_password`)).toBe('password');
});
