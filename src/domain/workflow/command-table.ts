import type { Role } from '../people/person'
import type { Refusal } from '../refusal/refusal'

/** Something that is asked to be done with a paper, by the name under which its paper's table knows it. */
export interface Named {
  readonly kind: string
}

/** A command's own rule, called once role, sight, revision and state are known to be right. */
export type Rule<Subject, Command, Context, Result> = (
  subject: Subject,
  command: Command,
  context: Context,
) => Refusal | Result

/** Everything that is to be said of one command of a paper. */
export interface CommandRow<Subject, State extends string, Command, Context, EventKind extends string, Result> {
  /** Whose it is. */
  readonly by: readonly Role[]
  /** The states in which it may be given. */
  readonly from: readonly State[]
  /** Where it leads; null where the paper stays where it is. */
  readonly to: State | null
  /** The event that it leaves behind: by it a repeated request is told from another with the same id. */
  readonly recordedAs: EventKind
  /** Whoever submitted the paper leaves it to somebody else, whichever seat they sit in now. */
  readonly byAnother?: true
  readonly rule: Rule<Subject, Command, Context, Result>
}

/** The one table of a kind of paper: all that may be done with it. Who may, where it leads and what is kept follow from it. */
export type CommandTable<
  Subject,
  State extends string,
  Command extends Named,
  Context,
  EventKind extends string,
  Result,
> = {
  readonly [Kind in Command['kind']]: CommandRow<
    Subject,
    State,
    Extract<Command, { kind: Kind }>,
    Context,
    EventKind,
    Result
  >
}

/** What of a table says who may do what, where. */
export type Moves<State extends string> = Readonly<
  Record<string, { readonly by: readonly Role[]; readonly from: readonly State[]; readonly to: State | null }>
>

/** All commands of a table, in its order. */
export const commandsOf = <Table extends object>(table: Table): ReadonlyArray<keyof Table> =>
  Object.keys(table) as Array<keyof Table>

/** The commands of a table that are moves: they change the state. */
export type MoveOf<Table> = {
  [Kind in keyof Table]: Table[Kind] extends { readonly to: null } ? never : Kind
}[keyof Table]

/** The moves of a table, in its order. */
export const movesOf = <Table extends Moves<string>>(table: Table): ReadonlyArray<MoveOf<Table>> =>
  (Object.keys(table) as Array<MoveOf<Table>>).filter((kind) => table[kind as string]?.to !== null)

/** The state that a command leads to from `state`, or null where it may not be given. */
export const targetIn = <State extends string, Kind extends string>(
  table: Readonly<Record<Kind, Moves<State>[string]>>,
  kind: Kind,
  state: State,
): State | null => (table[kind].from.includes(state) ? (table[kind].to ?? state) : null)

/** The moves that `role` may make from `state`, in the table's order; time and content may still refuse them. */
export const movesOpenIn = <State extends string, Table extends Moves<State>>(
  table: Table,
  role: Role,
  state: State,
): ReadonlyArray<MoveOf<Table>> =>
  movesOf(table).filter((kind) => {
    const row = table[kind as string]
    return row !== undefined && row.by.includes(role) && row.from.includes(state)
  })
