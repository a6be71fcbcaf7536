export { startEmulator } from './emulator'
export { DataInUse } from './data-lock'
export { PortTaken } from './http/listen'
export type {
  CollectionSpec,
  Emulator,
  EmulatorOptions,
  IndexSpec,
  Manifest,
  MessageTemplate,
  Persona,
  Stats,
} from './options'
export type { FaultKind, Faults, FaultTarget } from './faults'
export type { Identity } from './functions/function-host'
export type { LogLine } from './functions/log-book'
export type { SentMessage } from './wechat/ledger'
