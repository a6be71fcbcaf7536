import type { Role } from '@/domain/people/person'

/** A ready person of the local product. */
export interface Persona {
  readonly openId: string
  /** null for somebody whom no invitation has bound yet. */
  readonly role: Role | null
  readonly name: string
  readonly title: string
  readonly note: string
}

/** Who to be, where WeChat does not say it: the local product in a browser. */
export interface LocalEntry {
  /** The ready people, or undefined where the local server does not answer. */
  readonly listPersonas: () => Promise<readonly Persona[] | undefined>
  readonly enterAs: (openId: string) => void
  /** Enters as somebody whom the server has never seen. */
  readonly enterAsNewPerson: () => void
  readonly openConsole: () => void
}
