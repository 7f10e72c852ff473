const root = '/sma/api/v2.0/';
const inBase64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** Repeatable lateness: the n-th answer of a page is always equally late. */
const lateness = (count) => 300 + ((count * 7_919 + 1_237) % 2_700);

/** Session and calls. The token lives in this closure only; a 401 leads back to the sign-in page without a reload. */
export const registerApi = (module) => {
  module.factory('api', [
    '$http',
    '$q',
    '$rootScope',
    '$timeout',
    'router',
    'settings',
    ($http, $q, $rootScope, $timeout, router, settings) => {
      let token;
      let calls = 0;

      const signOut = () => {
        token = undefined;
        api.signedIn = false;
        router.toSignIn();
      };

      const late = () => {
        calls += 1;
        return $timeout(() => {}, settings.delay ?? lateness(calls));
      };

      const own = () => ({
        ...(settings.seed === null && settings.ticks === 0
          ? {}
          : { 'da-seed': Number(settings.seed ?? 1) + settings.ticks }),
        ...(settings.idleSeconds === undefined ? {} : { idle: settings.idleSeconds }),
        ...(settings.stress.has('huge') ? { 'da-rows': 5_000 } : {}),
      });

      const get = (path, params = {}) =>
        late()
          .then(() => {
            if (settings.failing && path.includes(settings.failing)) return $q.reject({ status: 500 });
            return $http.get(root + path, { params: { ...own(), ...params }, headers: { jwtToken: token } });
          })
          .then(
            ({ data, headers }) => {
              token = headers('jwtToken') ?? token;
              return data;
            },
            (failure) => {
              if (failure.status === 401) signOut();
              else if (failure.status !== 404) $rootScope.$broadcast('da-toast', 'requestFailed');
              return $q.reject(failure);
            },
          );

      const range = () => {
        const end = Date.UTC(2026, 10, 24, 2, 0, 0);
        const start = end - settings.days * 86_400_000;
        return { startDate: new Date(start).toISOString(), endDate: new Date(end).toISOString() };
      };

      const api = {
        signedIn: false,
        signIn: (name, password) =>
          $http
            .post(`${root}login`, { data: { userName: inBase64(name), passphrase: inBase64(password) } })
            .then(({ data }) => {
              token = data.data.jwtToken;
              api.signedIn = true;
              router.leaveSignIn();
            }),
        signOut,
        get,
        range,
        /** Rows of a reporting group: the parallel arrays of `resultSet` put together again. */
        rows: (source, focus) =>
          get(`reporting/${source.group}`, {
            ...range(),
            device_type: 'esa',
            ...(settings.device === 'all' ? {} : { device_name: settings.device }),
            ...(focus ? { filterBy: source.columns[0].key, filterOperator: 'is', filterValue: focus } : {}),
          }).then(({ data }) => rowsFrom(data.resultSet, source.columns[0].key)),
        /** Label and value pairs of a group without entities. */
        facts: (group, focus) =>
          get(`reporting/${group}`, { ...range(), device_type: 'esa', ...(focus ? { filterValue: focus } : {}) }).then(
            ({ data }) => data.resultSet.map((pair) => Object.entries(pair)[0]),
          ),
      };
      return api;
    },
  ]);
};

const rowsFrom = (resultSet, entity) => {
  const rows = [];
  for (const [counter, values] of Object.entries(resultSet))
    values.forEach((pair, index) => {
      const [name, value] = Object.entries(pair)[0];
      rows[index] ??= { [entity]: name };
      rows[index][counter] = value;
    });
  return rows;
};
