const withoutQuery = (path) => path.split('?')[0] || '/mail/incoming/ip';

/** Where the application is: after `#`, or after `/app` with the History API. `/ng-login` is outside both. */
export const registerRouter = (module) => {
  module.factory('router', [
    '$rootScope',
    'settings',
    ($rootScope, settings) => {
      const isHistory = settings.routing === 'history';
      const here = () => (isHistory ? location.pathname.replace(/^\/(app|ng-login)/, '') : location.hash.slice(1));
      const filterHere = () => new URLSearchParams(here().split('?')[1] ?? location.search).get('sha256') ?? '';
      const settle = (path) => withoutQuery(path === '/' ? '' : path);
      const router = {
        path: settle(here()),
        filter: filterHere(),
        /** Address of a page, for links; values in `path` are percent-encoded, `query` is a text such as `sha256=…`. */
        href: (path, query = '') => {
          if (!isHistory) return `#${path}${query && `?${query}`}`;
          const search = location.search || (query && '?');
          return `/app${path}${search}${query && `&${query}`}`;
        },
        /** The same in the hash style, whatever the application uses. */
        hashHref: (path) => `#${path}`,
        go: (path) => {
          if (isHistory) {
            history.pushState(null, '', router.href(path));
            arrive();
          } else location.hash = path;
        },
        toSignIn: () => history.pushState(null, '', `/ng-login${location.search}`),
        leaveSignIn: () => {
          const to = isHistory ? router.href(router.path) : `/${location.search}${router.href(router.path)}`;
          history.replaceState(null, '', to);
        },
      };
      const arrive = () => {
        router.path = settle(here());
        router.filter = filterHere();
        $rootScope.$broadcast('da-route');
      };
      const arriveLater = () => $rootScope.$evalAsync(arrive);
      addEventListener(isHistory ? 'popstate' : 'hashchange', arriveLater);
      if (isHistory)
        document.addEventListener('click', (event) => {
          const link = event.target instanceof Element ? event.target.closest('a[href^="/app/"]') : null;
          if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button)
            return;
          event.preventDefault();
          history.pushState(null, '', link.getAttribute('href'));
          arriveLater();
        });
      return router;
    },
  ]);
};
