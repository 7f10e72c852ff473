/** Modes that come back by themselves: live refresh, stolen focus, rows rebuilt from text. */
export const registerTimedStress = (module) => {
  module.run([
    '$interval',
    '$rootScope',
    'settings',
    ($interval, $rootScope, settings) => {
      const { stress } = settings;
      if (stress.has('refresh'))
        $interval(() => {
          settings.ticks += 1;
          $rootScope.$broadcast('da-refresh');
        }, 5_000);
      if (stress.has('focus')) setInterval(() => document.querySelector('.da-tools select, input')?.focus(), 2_000);
      if (stress.has('rebuild'))
        setInterval(() => {
          const rows = document.querySelectorAll('.ui-grid-row');
          const row = rows[Math.floor(rows.length / 2)];
          // The bindings of this row are dead from here on, as in a page that writes its rows as text.
          if (row) row.innerHTML = `${row.innerHTML}`;
        }, 1_500);
    },
  ]);
};
