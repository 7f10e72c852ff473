/** The application's own small dictionary: `t('key', {count: 3})`. */
export const registerText = (module) => {
  module.factory('t', [
    'dictionaries',
    'settings',
    (dictionaries, settings) =>
      (key, values = {}) =>
        (dictionaries[settings.language][key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? ''),
  ]);
  module.filter('t', [
    't',
    (t) => {
      const filter = (key, values) => t(key, values);
      filter.$stateful = true;
      return filter;
    },
  ]);
};
