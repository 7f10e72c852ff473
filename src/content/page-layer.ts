import type { Clock } from '../core/time';
import type { PageSetup } from '../messages/contract';
import { createActs } from './act';
import { createBreath } from './breath';
import { createButtons } from './buttons';
import { createWitness } from './context/provenance';
import type { Extension } from './extension';
import { createDisturbance } from './frames/disturbance';
import { createMenu } from './frames/menu';
import { createOverlays } from './frames/overlays';
import { createRibbon } from './frames/ribbon';
import { createHost } from './host';
import { listen } from './input';
import { createKeys } from './keys';
import { createLooks } from './looks';
import { createLoop } from './loop';
import { hearNotices } from './notices';
import { createClips } from './place/clip';
import { createCovers } from './place/cover';
import { createRuler } from './place/measure';
import { createPlacer, viewBox } from './place/place';
import { visitVisible } from './place/visible';
import { blockOf, hasOwnText } from './read/block';
import type { Find } from './read/known';
import { isDocument } from './read/node';
import { createScan } from './read/scan';
import { createReader } from './reader';
import { createReport } from './report';
import { keepAttached } from './stay';
import { isDark } from './theme';
import { createUnseenCount } from './unseen';
import { createWatch } from './watch';

export interface PageLayerParts {
  readonly extension: Extension;
  readonly find: Find;
  readonly now: Clock;
  /** Ends everything and takes our element out of the page. */
  readonly ending: AbortController;
}

/** With more new trees than this at once, what is in view is read before the rest. */
const manyTrees = 12;

/** Puts buttons beside the observables of this page, if its origin is one of the granted appliances. */
export async function startPageLayer({ extension, find, now, ending: controller }: PageLayerParts): Promise<void> {
  const ending = controller.signal;
  const host = createHost();
  let dark = isDark(host.element);
  const setup = await extension.send('page.start', { dark }).catch(() => null);
  if (!setup || ending.aborted) {
    controller.abort();
    return;
  }

  const breath = createBreath();
  const { known, headings, tableOfHeading } = createReader(find);
  const witness = createWitness(headings, now);
  const looks = createLooks();
  const buttons = createButtons(looks);
  const keys = createKeys(buttons);
  const scrolling = new Set<Node>();
  const overlays = createOverlays(host.element);
  const clips = createClips(viewBox);
  const ruler = createRuler(
    clips,
    (block, scrollers) => !scrolling.has(block.ownerDocument) && !scrollers.some((scroller) => scrolling.has(scroller)),
  );
  const covers = createCovers(host.element, overlays);

  const menu = createMenu({ extension, buttonOf: (spot) => buttons.buttonOf(spot), ending });
  const ribbon = createRibbon(extension, setup.place, ending);
  const frames = [ribbon, menu];
  const loadFrames = () => {
    for (const frame of frames) frame.load().catch(() => undefined);
  };

  const disturbance = createDisturbance({
    ours: () => frames.flatMap((frame) => frame.box() ?? []),
    overlays,
    onChange(calm) {
      for (const part of [buttons.layer, ribbon.element, menu.element]) part.classList.toggle('away', !calm);
      extension.send('page.disturbed', { calm }).catch(() => undefined);
      loop.move();
    },
    onTooMuch: () => controller.abort(),
    ending,
  });

  const tops = () => [...watch.roots].flatMap((root) => (isDocument(root) ? (root.body ?? []) : []));

  const placer = createPlacer({
    host,
    known,
    ruler,
    covers,
    buttons,
    tops,
    blocked: () => disturbance.now,
  });

  const unseen = createUnseenCount(known, buttons, clips);
  const report = createReport({
    extension,
    known,
    witness,
    unseen: () => unseen.now(),
    dark: () => {
      dark = isDark(host.element);
      buttons.layer.classList.toggle('dusk', dark);
      return dark;
    },
    onMarks(marks) {
      looks.marks(marks);
      buttons.paint();
    },
    breath,
    ending,
  });

  const scan = createScan({
    known,
    host: host.element,
    onRoot(root) {
      if (watch.add(root)) scan.addTree(root);
    },
    onClosedFrame: (frame) => unseen.addFrame(frame),
    beforeSlice: () => headings.renew(),
  });

  const loop = createLoop({
    scan,
    placer,
    covers,
    ruler,
    buttons,
    breath,
    isScrolling: () => scrolling.size > 0,
    onFound: () => report.touch(),
    onPlaced() {
      keys.renew();
      menu.follow();
    },
    onTick() {
      if (!extension.alive()) controller.abort();
    },
    ending,
  });

  const watch = createWatch(
    host.element,
    {
      onText(blocks) {
        headings.forget();
        for (const block of blocks) {
          const unit = known.units.get(block);
          if (unit) unit.stale = true;
          scan.addBlock(block);
          const table = tableOfHeading(block);
          if (table) scan.addTree(table);
        }
        buttons.veil(({ unit }) => unit.stale);
      },
      onTrees(tops) {
        headings.forget();
        if (tops.length > manyTrees) readVisible();
        for (const top of tops) scan.addTree(top);
      },
      onRemoved() {
        scan.prune();
        buttons.hide(({ unit }) => !unit.block.isConnected);
      },
      onMove(styles) {
        if (styles) {
          clips.forget();
          disturbance.judge();
        }
        loop.move();
      },
      onScroll(scroller) {
        if (!scrolling.has(scroller)) {
          scrolling.add(scroller);
          buttons.hide(({ unit: { block } }) => scroller.contains(block));
        }
        loop.move();
      },
      onScrollEnd(scroller) {
        scrolling.delete(scroller);
        loop.move();
      },
      onOverlay: (element) => overlays.note(element),
      onAnimation: () => loop.animate(),
    },
    ending,
  );

  const acts = createActs({
    extension,
    known,
    looks,
    buttons,
    ruler,
    report,
    witness,
    flush: () => watch.flush(),
    openMenu: (taken, chooseCase) => menu.open(taken, chooseCase),
    settle: () => loop.settle(),
  });

  /** What is in view is read first. */
  const readVisible = () =>
    visitVisible(tops(), viewBox(), (element) => {
      const block = hasOwnText(element) ? blockOf(element) : undefined;
      if (block) scan.addBlock(block);
    });

  const apply = ({ labels }: PageSetup) => {
    buttons.label(labels);
    ribbon.label(labels.layer);
    menu.element.title = labels.menu;
  };

  apply(setup);
  buttons.layer.classList.toggle('dusk', dark);
  host.root.append(buttons.layer, ribbon.element, menu.element, ribbon.fallback);
  keepAttached({ host, ending: controller, onReattached: loadFrames, onTouched: () => disturbance.strike() });
  listen({ host, buttons, acts, looks, keys, menu, ribbon, ending });

  hearNotices({ extension, looks, buttons, keys, menu, ribbon, disturbance, apply, ending: controller });

  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      loadFrames();
      scan.addTree(document);
      report.again();
      loop.move();
    },
    { signal: ending },
  );

  watch.add(document);
  readVisible();
  scan.addTree(document);
  loop.move();
  report.touch();
  loadFrames();
}
