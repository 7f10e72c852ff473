import { ActiveCaseCard } from '../home/ActiveCaseCard';
import { AppTiles } from '../home/AppTiles';
import { ConnectionCard } from '../home/ConnectionCard';
import { Outbox } from '../home/Outbox';
import type { RibbonApp } from '../shape';

const HomePanel = () => (
  <div class="home">
    <div class="home-column">
      <ConnectionCard />
    </div>
    <div class="home-column">
      <ActiveCaseCard />
      <AppTiles />
    </div>
    <div class="home-column wide">
      <Outbox />
    </div>
  </div>
);

export default {
  id: 'home',
  title: 'homeTitle',
  icon: 'home',
  order: 10,
  compact: true,
  Panel: HomePanel,
} satisfies RibbonApp;
