import type { Handlers, WindowCalls } from '../../messages/contract';
import type { App } from '../app';

export const windowHandlers = (app: App): Handlers<WindowCalls> => ({
  'account.connect': async (input) => {
    const account = await app.account.connect(input);
    // Reading the cases may take longer than the person should wait for the answer to "am I connected?".
    void app.reader.refresh();
    return account;
  },
  'account.disconnect': () => app.account.disconnect(),
  'account.check': () => app.account.check(),
  'appliance.add': ({ origin }) => app.appliances.add(origin),
  'appliance.remove': ({ origin }) => app.appliances.remove(origin),
  'unsent.send': async () => {
    const binding = app.account.binding();
    if (binding) await app.desk.adopt(binding);
  },
  'confirm.get': ({ id }) => app.confirms.get(id),
  'confirm.answer': async ({ id, agreed, typed }) => {
    const deed = await app.confirms.answer(id, agreed, typed);
    if (deed) await app.desk.delete(deed.key);
  },
});
