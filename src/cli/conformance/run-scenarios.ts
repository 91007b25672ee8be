import type { Clock } from '../../operations/ports.ts';
import type { ImsQueues } from '../stores/ims-queues.ts';
import type { Asked } from './asked.ts';
import type { Finding } from './finding.ts';
import { judgeAnswers } from './judge-answers.ts';
import type { Mailbox } from './mailbox.ts';
import { NotPlayed } from './not-played.ts';
import { buildPlay } from './play.ts';
import type { Scenario } from './scenario.ts';
import type { StockBook } from './stock-book.ts';

/** How a scenario went; `skipped` says why it was not played, `untried` what of it could not be shown. */
export type Outcome = {
  scenario: string;
  about: string;
  findings: Finding[];
  untried?: string;
  skipped?: string;
};

/** A verdict that nobody is waiting for any more comes within this time, or is not noticed. */
const stragglersMs = 2_000;

type Played = { outcome: Outcome; asked: Asked[] };

/**
 * Plays scenarios one after the other, then judges all answers that came, the late ones too. A scenario that goes back to
 * the orders of those before it has their answers judged first.
 *
 * @param parts.starting told of each scenario before it is played
 */
export async function runScenarios(
  scenarios: readonly Scenario[],
  parts: {
    queues: ImsQueues;
    mailbox: Mailbox;
    stock: StockBook;
    patienceMs: number;
    now: Clock;
    starting: (scenario: Scenario) => void;
  },
): Promise<Outcome[]> {
  const { mailbox, starting } = parts;
  const played: Played[] = [];
  const judged = new Set<Played>();
  for (const scenario of scenarios) {
    const asked: Asked[] = [];
    const outcome: Outcome = { scenario: scenario.name, about: scenario.about, findings: [] };
    // The patience with a service that is not there is not spent on each.
    const isSilent = played.length > 0 && played.every((one) => one.asked.every(isUnanswered));
    played.push({ outcome, asked });
    if (isSilent) {
      outcome.skipped = 'no request was answered';
      continue;
    }
    starting(scenario);
    const earlier = async () => {
      const before = played.slice(0, -1);
      await judge(before);
      return before.flatMap((one) => one.asked);
    };
    const play = buildPlay({ ...parts, asked, earlier, find: (finding) => outcome.findings.push(finding) });
    try {
      const untried = await scenario.run(play);
      if (untried !== undefined) outcome.untried = untried;
    } catch (error) {
      if (!(error instanceof NotPlayed)) throw error;
      outcome.skipped = error.message;
    }
  }
  await judge(played);
  return played.map(({ outcome }) => outcome);

  async function judge(some: readonly Played[]): Promise<void> {
    await mailbox.until(() => false, Math.min(stragglersMs, parts.patienceMs));
    for (const one of some) {
      if (judged.has(one)) continue;
      judged.add(one);
      const answers = one.asked.map((asked) => ({ asked, answers: mailbox.answersTo(asked.order.id) }));
      one.outcome.findings.push(...judgeAnswers(answers));
    }
  }

  function isUnanswered({ order }: Asked): boolean {
    return mailbox.answersTo(order.id).length === 0;
  }
}
