import type { InputOf, OutputOf } from './action'
import { assessmentActions } from './assessment'
import { cycleActions } from './cycle'
import { evidenceActions } from './evidence'
import { inboxActions } from './inbox'
import { invitationActions } from './invitation'
import { oversightActions } from './oversight'
import { routingActions } from './routing'
import { sessionActions } from './session'
import { worklistActions } from './worklist'

/** Every action that a client may ask for. What is not here does not exist. */
export const contract = {
  ...sessionActions,
  ...invitationActions,
  ...cycleActions,
  ...assessmentActions,
  ...evidenceActions,
  ...worklistActions,
  ...oversightActions,
  ...routingActions,
  ...inboxActions,
}

export type Contract = typeof contract
export type ActionName = keyof Contract
export type ActionInput<Name extends ActionName> = InputOf<Contract[Name]>
export type ActionOutput<Name extends ActionName> = OutputOf<Contract[Name]>

/** Whether a name from outside is an action; own keys only, so that "__proto__" and "constructor" are not. */
export const isActionName = (name: string): name is ActionName => Object.prototype.hasOwnProperty.call(contract, name)
