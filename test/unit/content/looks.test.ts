import { describe, expect, test } from 'vitest';
import { createLooks } from '../../../src/content/looks';

describe('the look of a button', () => {
  test('is a plus at first, and the verdict where there is one', () => {
    const looks = createLooks();
    looks.marks({ inActiveCase: [], verdicts: { 'domain:bad.example': 'malicious' } });
    expect(looks.of('domain:a.example')).toEqual({ state: 'idle', verdict: undefined, glyph: 'add' });
    expect(looks.of('domain:bad.example')).toEqual({ state: 'idle', verdict: 'malicious', glyph: 'malicious' });
  });

  test('is filled with a check in the active case, its verdict kept', () => {
    const looks = createLooks();
    looks.marks({ inActiveCase: ['domain:bad.example'], verdicts: { 'domain:bad.example': 'malicious' } });
    expect(looks.of('domain:bad.example')).toEqual({ state: 'in', verdict: 'malicious', glyph: 'in' });
  });

  test('is filled after a click until the background says otherwise', () => {
    const looks = createLooks();
    looks.set('ip:192.0.2.1', 'pending');
    looks.marks({ inActiveCase: [], verdicts: {} });
    expect(looks.of('ip:192.0.2.1').state).toBe('pending');
    looks.set('ip:192.0.2.1', 'in');
    expect(looks.isIn('ip:192.0.2.1')).toBe(true);
    looks.marks({ inActiveCase: [], verdicts: {} });
    expect(looks.isIn('ip:192.0.2.1')).toBe(false);
  });
});
