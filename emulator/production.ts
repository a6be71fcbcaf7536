/** What production has and this machine has not, unless it is asked for: each by itself. */
export interface Production {
  /** So many calls of the SDK at once; one more is refused, as a plan's limit refuses it. */
  readonly callsAtOnce?: number
  /** So many calls of the SDK in all, until the counts are reset; the rest are refused, as a used-up quota refuses them. */
  readonly calls?: number
  /** Each invocation that runs has an instance to itself, and another is started where none is free. */
  readonly oneInvocationAnInstance?: boolean
  /** WeChat puts who calls into the event too, over whatever a client wrote there. */
  readonly userInfo?: boolean
  /** The Node that runs the functions, where it is to be another than the emulator's own: the path of its program. */
  readonly node?: string
}
