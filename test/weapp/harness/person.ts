/** How the person at the phone answers what WeChat itself asks. A test changes it before the question comes. */
export interface Person {
  /** 用户隐私保护指引, shown by WeChat before the first photo. */
  privacy: 'agree' | 'refuse'
  /** The pictures taken or chosen the next time; 'cancel' closes the chooser. */
  photos: readonly Uint8Array[] | 'cancel'
  /** The file chosen from a conversation the next time; 'cancel' closes the chooser. */
  document: { readonly name: string; readonly content: Uint8Array } | 'cancel'
  /** What WeChat runs on: two kinds of phone, or a computer. */
  device: 'android' | 'ios' | 'windows' | 'mac' | 'ohos_pc'
  /** Whether they choose a conversation, or a folder, when a file is handed on. */
  hands: 'on' | 'cancel'
  /** Each kind of reminder that WeChat asks about. */
  reminders: 'accept' | 'reject'
}

/** What WeChat showed and the program asked of it, as far as a person would notice. */
export interface Noticed {
  privacySheets: number
  privacyContracts: number
  reminderQuestions: number
  previewed: string[]
  /** Files that were shown, handed on to a conversation, or saved to a computer's disk. */
  documents: Array<{
    readonly filePath: string
    readonly how: 'shown' | 'shown without a menu' | 'handed on' | 'saved'
  }>
  /** Which piece of a file was asked for, or 'whole', in their order. */
  downloads: string[]
  copied: string | undefined
  /** The numbers that were put on the phone's keypad. */
  called: string[]
  scrolledTo: string[]
  title: string
  /** The bar's colours of the page that was opened last, from its first moment on. */
  bars: string[]
  /** The ground behind the page: its colour, and that of what stands on it while it is pulled down. */
  ground: { readonly colour: string; readonly text: string }
  pullDownStops: number
  /** How often the program had itself started anew in a newer version. */
  restarts: number
  /** So many times the view layer still answers that a canvas is not there. */
  canvasLate: number
  /** The lines on the canvas that was last asked for, in pixels of its own. */
  drawn: () => ReadonlyArray<ReadonlyArray<readonly [x: number, y: number]>>
}

export const willing = (): Person => ({
  privacy: 'agree',
  photos: 'cancel',
  document: 'cancel',
  device: 'android',
  hands: 'on',
  reminders: 'accept',
})

export const nothingNoticed = (): Noticed => ({
  privacySheets: 0,
  restarts: 0,
  privacyContracts: 0,
  reminderQuestions: 0,
  previewed: [],
  documents: [],
  downloads: [],
  copied: undefined,
  called: [],
  scrolledTo: [],
  title: '',
  bars: [],
  ground: { colour: '', text: '' },
  pullDownStops: 0,
  canvasLate: 0,
  drawn: () => [],
})
