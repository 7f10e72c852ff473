import { useSignal } from '@preact/signals';
import { dataOf } from '../../core/errors';
import { type OriginProblem, originOf, patternFor } from '../../core/origin';
import type { TextKey } from '../../core/text/text';
import type { Access } from '../../platform/access';
import { errorText } from '../../ui/error-text';
import { useSession } from '../../ui/session';
import { type Problem, Problems } from '../parts/Problems';

const field = 'appliance-address';

const sentences: Readonly<Record<OriginProblem, TextKey>> = {
  empty: 'optionsAddressEmpty',
  unreadable: 'optionsAddressUnreadable',
  'not-https': 'optionsAddressNotHttps',
  'user-info': 'optionsAddressUserInfo',
};

interface AddApplianceProps {
  readonly access: Pick<Access, 'ask'>;
  /** Also takes `http:` on loopback. */
  readonly demo: boolean;
}

/** Takes the address of an appliance, asks the browser for access to that host, and takes the appliance up. */
export const AddAppliance = ({ access, demo }: AddApplianceProps) => {
  const { ask, text: texts } = useSession();
  const text = texts.value;
  const address = useSignal('');
  const problems = useSignal<readonly Problem[]>([]);

  const add = async () => {
    problems.value = [];
    const answer = originOf(address.value, { demo });
    if (answer.kind === 'refused') {
      problems.value = [{ field, sentence: text(sentences[answer.why]) }];
      return;
    }
    const { origin } = answer;
    try {
      // Nothing is awaited before this: the browser asks the person only in answer to a click.
      if (!(await access.ask([patternFor(origin)]))) {
        problems.value = [{ field, sentence: text('optionsAccessRefused', { host: new URL(origin).hostname }) }];
        return;
      }
      await ask('appliance.add', { origin });
      address.value = '';
    } catch (thrown) {
      problems.value = [{ sentence: errorText(text, dataOf(thrown)) }];
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Problems problems={problems.value} />
      <div class="field">
        <label for={field}>{text('optionsAddress')}</label>
        <div class="beside">
          <input
            id={field}
            class="input mono"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://sma.example.com:4431"
            aria-describedby="address-hint"
            aria-invalid={problems.value.some((problem) => problem.field === field)}
            value={address.value}
            onInput={(event) => {
              address.value = event.currentTarget.value;
            }}
          />
          <button type="submit" class="button primary">
            {text('optionsAdd')}
          </button>
        </div>
        <p id="address-hint" class="hint small muted">
          {text('optionsAddressHint')}
        </p>
      </div>
    </form>
  );
};
