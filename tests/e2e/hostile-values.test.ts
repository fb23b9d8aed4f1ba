import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { openHistory } from '../browser/history.ts';
import { allRows } from '../browser/rows.ts';
import { useLens } from './use-lens.ts';

/** What would leave a trace, if it were taken for anything but text. */
const IMAGE = '<img src=x onerror="document.title=\'spoilt\'">';
const SCRIPT = '</td></script><script>document.title="spoilt"</script>';
const LINK = 'javascript:document.title="spoilt"';

describe('values with markup in them', () => {
  const e2e = useLens();
  const dialogs: string[] = [];

  /** All fields hold markup in Ometria; in LoyaltyLion the names and whatever can be any text. */
  beforeAll(() => {
    const { world } = e2e.sandbox;
    const { markup } = world.cast;
    world.updateMember(markup.id, {
      lastName: SCRIPT,
      firstName: IMAGE,
      referralUrl: LINK,
      receiptUploadUrl: `https://upload.loyaltylion.com/${IMAGE}`,
    });
    const address = world.listingOf(markup);
    if (!address) throw new Error('No listing');
    const texts = [IMAGE, SCRIPT, LINK];
    const names = Object.values(world.style.fieldIds).filter((name) => typeof name === 'string');
    const properties = Object.fromEntries(
      names.map((name, index) => [name, texts[index % texts.length] ?? IMAGE]),
    );
    world.ometria.write({ ...address, level: world.style.level, email: markup.email, properties }, 'hand');
  });

  async function expectOnlyText(surface: Page): Promise<string> {
    const found = await surface.evaluate(() => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const element of document.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
      }
      const bad = roots.flatMap((root) => [
        ...root.querySelectorAll(
          'img[src="x"], [onerror], [onmouseover], script:not([src]), a[href^="javascript:" i]',
        ),
      ]);
      const texts = roots.map((root) => (root instanceof Document ? root.body : root).textContent ?? '');
      return { title: document.title, bad: bad.map((element) => element.outerHTML), text: texts.join('\n') };
    });
    expect(found.title).not.toBe('spoilt');
    expect(found.title).not.toMatch(/^[12]$/);
    expect(found.bad).toEqual([]);
    expect(dialogs).toEqual([]);
    return found.text;
  }

  const listen = (page: Page): Page =>
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });

  it('are text on the overlay, in the popup and in the options', async () => {
    const { markup } = e2e.sandbox.world.cast;
    const page = listen(await e2e.openLoyaltyLion(markup));
    const rows = await allRows(page);
    expect(rows).toHaveLength(21);
    const shown = await expectOnlyText(page);
    for (const text of [IMAGE, SCRIPT]) expect(shown).toContain(text);
    expect(rows.filter(({ text }) => text.includes('spoilt')).length).toBeGreaterThan(10);

    const popup = listen(await e2e.lens.openPopup());
    await allRows(popup);
    expect(await expectOnlyText(popup)).toContain(IMAGE);
    await popup.close();

    const options = listen(await openHistory(e2e.lens));
    await expectOnlyText(options);
  });

  it('are text on Ometria’s page too', async () => {
    const page = listen(await e2e.openOmetria(e2e.sandbox.world.cast.markup));
    expect(await allRows(page)).toHaveLength(21);
    expect(await expectOnlyText(page)).toContain(IMAGE);
  });
});
