/** Texts with a secret in them, as they stand in ConfigMaps, arguments and annotations: each says by itself which part of it is secret. */
import type { Planter } from './markers.ts';

type Make = (core: string) => string;

/** Of one line. */
const short: readonly [Make, ...Make[]] = [
  (core) => `--token=${core}`,
  (core) => `--db-password ${core}`,
  (core) => `--token "${core}" --verbose`,
  (core) => `password=${core}`,
  (core) => `user=me password=${core} host=db`,
  (core) => `postgres://me:${core}@db:5432/shop`,
  (core) => `redis://:${core}@cache:6379/0`,
  (core) => `Server=db;User Id=me;Password=${core};Encrypt=true`,
  (core) => `export DB_PASSWORD=${core} && run`,
  (core) => `curl -H "Authorization: Bearer ${core}" https://api.example.com`,
  (core) => `curl -H 'X-Api-Key: ${core}' https://api.example.com`,
  (core) => `curl -u me:${core} https://api.example.com`,
  (core) => `mysql -u root -p${core} shop`,
  (core) => `sh -c 'TOKEN=${core} exec run'`,
  (core) => `{"password":"${core}"}`,
  (core) => `{"auths":{"registry.example.com":{"username":"me","password":"${core}"}}}`,
  (core) => `{ user: me, password: ${core} }`,
  (core) => `Authorization: Basic ${core}`,
  (core) => `machine db login me password ${core}`,
];

/** Of several lines. */
const long: readonly [Make, ...Make[]] = [
  (core) => `[db]\nuser = me\npassword = ${core}\n\n[log]\nlevel = info\n`,
  (core) => `spring.datasource.url=jdbc:postgresql://db/shop\nspring.datasource.password=${core}\n`,
  (core) => `# settings\ndb_password: "${core}"\nport: 8080\n`,
  (core) => `db:\n  user: me\n  password: |\n    ${core}\n  port: 5432\n`,
  (core) => `{\n  "db": {\n    "user": "me",\n    "password": "${core}"\n  }\n}\n`,
  (core) => `<settings>\n  <user>me</user>\n  <password>${core}</password>\n</settings>\n`,
  (core) => `<configuration>\n  <add key="password" value="${core}"/>\n</configuration>`,
  (core) => `<entry key="db.password">${core}</entry>\n`,
  (core) => `#!/bin/sh\nset -e\nexport API_TOKEN='${core}'\nexec run\n`,
  (core) => `requirepass ${core}\nappendonly yes\n`,
  (core) => `GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer ${core}\n\n`,
  (core) => `-----BEGIN RSA PRIVATE KEY-----\nMIIB${core}\nAAAA\n-----END RSA PRIVATE KEY-----\n`,
  (core) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: inner\nstringData:\n  a: ${core}\n`,
  (core) => `env:\n- name: A\n  value: b\n- name: DB_PASSWORD\n  value: ${core}\n`,
  (core) => `// made by hand\nconst settings = {\n  apiKey: "${core}",\n};\n`,
  (core) => `user: me\r\npassword: ${core}\r\n`,
];

export function shortText(planter: Planter): string {
  return planter.text(planter.random.pick(short));
}

export function longText(planter: Planter): string {
  return planter.text(planter.random.pick(long));
}
