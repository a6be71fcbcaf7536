/** Where somebody comes in who is not known by WeChat. */
export interface Entrance {
  /** Whether nobody is in yet. */
  readonly isOpen: () => boolean
  /** Forgets who was in. */
  readonly leave: () => void
}
