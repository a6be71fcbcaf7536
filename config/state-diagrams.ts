import { ASSESSMENT_STATES, type AssessmentState } from '@/domain/assessment/assessment'
import { ASSESSMENT_COMMANDS } from '@/domain/assessment/decide'
import { CYCLE_ACTS, CYCLE_STAGES, isAllowedIn, type CycleAct } from '@/domain/cycle/stages'
import { LEDGER_COMMANDS } from '@/domain/ledger/decide-ledger'
import { LEDGER_STATE_WORDS, LEDGER_STATES } from '@/domain/ledger/ledger-entry'
import { LIST_COMMANDS, LIST_STATES } from '@/domain/nomination/decide-list'
import type { Role } from '@/domain/people/person'
import { reportCommandsOf } from '@/domain/report/decide'
import { REPORT_STATES } from '@/domain/report/report'
import { REPORT_FORMS, REPORT_KINDS } from '@/domain/report/sections'
import { REPORT_STATE_WORDS } from '@/text/reports'
import { roleWord, stateWord } from '@/text/states'

interface Row {
  readonly by: readonly Role[]
  readonly from: readonly string[]
  readonly to: string | null
  readonly recordedAs: string
}

/** A kind of paper as its diagram shows it. */
interface Drawn {
  readonly title: string
  readonly source: string
  /** States with their words; a paper begins in the first one. */
  readonly states: Readonly<Record<string, string>>
  readonly commands: Readonly<Record<string, Row>>
}

const wordsOf = <State extends string>(
  states: readonly State[],
  wordOf: (state: State) => string,
): Readonly<Record<string, string>> => Object.fromEntries(states.map((state) => [state, wordOf(state)]))

const LIST_WORDS: Readonly<Record<(typeof LIST_STATES)[number], string>> = {
  open: '工会编制',
  waiting: '待省产改办审定',
}

const PAPERS: readonly Drawn[] = [
  {
    title: '阶段性评估表',
    source: 'src/domain/assessment/decide.ts',
    states: wordsOf<AssessmentState>(ASSESSMENT_STATES, (state) => stateWord(state).label),
    commands: ASSESSMENT_COMMANDS,
  },
  ...REPORT_KINDS.map((kind) => ({
    title: REPORT_FORMS[kind].title,
    source: 'src/domain/report/decide.ts',
    states: wordsOf(REPORT_STATES, (state) => REPORT_STATE_WORDS[state]),
    commands: reportCommandsOf(kind),
  })),
  {
    title: '台账',
    source: 'src/domain/ledger/decide-ledger.ts',
    states: wordsOf(LEDGER_STATES, (state) => LEDGER_STATE_WORDS[state]),
    commands: LEDGER_COMMANDS,
  },
  {
    title: '遴选名单',
    source: 'src/domain/nomination/decide-list.ts',
    states: wordsOf(LIST_STATES, (state) => LIST_WORDS[state]),
    commands: LIST_COMMANDS,
  },
]

const diagramOf = ({ states, commands }: Drawn): readonly string[] => [
  '```mermaid',
  'stateDiagram-v2',
  `  [*] --> ${Object.keys(states)[0] ?? ''}`,
  ...Object.entries(states).map(([state, word]) => `  ${state}: ${state} ${word}`),
  ...Object.entries(commands).flatMap(([name, { from, to }]) =>
    to === null ? [] : from.map((state) => `  ${state} --> ${to}: ${name}`),
  ),
  '```',
]

const tableOf = ({ states, commands }: Drawn): readonly string[] => [
  '| command | by | from | to | recorded as |',
  '|---|---|---|---|---|',
  ...Object.entries(commands).map(([name, { by, from, to, recordedAs }]) => {
    const everywhere = from.length === Object.keys(states).length
    return `| \`${name}\` | ${by.map(roleWord).join('、')} | ${everywhere ? 'any' : from.join(', ')} | ${to ?? 'stays'} | \`${recordedAs}\` |`
  }),
]

const STAGE_WORDS = { preparing: '筹备', filling: '填报中', closing: '收尾', archived: '已归档' } as const

const actorWord = (actor: Role | 'clock'): string => (actor === 'clock' ? 'clock' : roleWord(actor))

/** A year's life: what each stage lets be done, and by whom. */
const cycleTable = (): string =>
  [
    `| act | by | ${CYCLE_STAGES.map((stage) => `${stage} ${STAGE_WORDS[stage]}`).join(' | ')} |`,
    `|---|---|${CYCLE_STAGES.map(() => '---|').join('')}`,
    ...(Object.keys(CYCLE_ACTS) as CycleAct[]).map((act) => {
      const stages = CYCLE_STAGES.map((stage) => (isAllowedIn(stage, act) ? 'yes' : '–')).join(' | ')
      return `| \`${act}\` | ${CYCLE_ACTS[act].by.map(actorWord).join('、')} | ${stages} |`
    }),
  ].join('\n')

/** Every kind of paper that goes through the workflow, drawn and listed from the tables that decide, after the year that it is in. */
export const stateDiagrams = (): string =>
  [['## 评估周期', '`src/domain/cycle/stages.ts`', cycleTable()].join('\n\n'), papersDrawn()].join('\n\n')

const papersDrawn = (): string =>
  PAPERS.map((paper) =>
    [`## ${paper.title}`, `\`${paper.source}\``, diagramOf(paper).join('\n'), tableOf(paper).join('\n')].join('\n\n'),
  ).join('\n\n')

const MARKS = /(<!-- made by `npm run states` -->\n)[^]*(\n<!-- to here -->)/

/** The page with its diagrams made anew. */
export const withStateDiagrams = (page: string): string =>
  page.replace(MARKS, (_, begin: string, end: string) => `${begin}\n${stateDiagrams()}\n${end}`)
