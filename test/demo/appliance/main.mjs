import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const { module } = await runnerImport(resolve(here, 'serve.ts'), {
  configFile: false,
  root: resolve(here, '../../..'),
  logLevel: 'error',
});
const { origin, origin4431, close } = await module.serveAppliance({
  port: Number(process.env.PORT ?? 8443),
  port4431: Number(process.env.PORT4431 ?? 4431),
  seed: Number(process.env.SEED ?? 1),
});
const { name, password } = module.DEMO_LOGIN;
console.log(`Demo appliance: ${origin}/ng-login (name ${name}, password ${password})`);
console.log(`Signed in at once: ${origin4431}/?demo-login=1#/mail/incoming/ip`);
process.once('SIGINT', () => close().then(() => process.exit(0)));
process.once('SIGTERM', () => close().then(() => process.exit(0)));
