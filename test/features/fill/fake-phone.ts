import type { LoadedAssessment } from '@/contract/assessment'
import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Rubric } from '@/domain/rubric/rubric'
import { createFill, type Fill } from '@/features/fill/fill'
import type { FillPorts } from '@/features/fill/fill-ports'
import type { PhotoQueue } from '@/features/photos/photo-queue'
import type { Draft } from '@/services/drafts'
import type { Preparation, Prepare } from '@/services/photo-file'
import type { UploadEnd } from '@/services/upload-task'
import { ASSESSMENT, AT, type FakeServer } from './fake-server'

const copied = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

interface Upload {
  readonly photoId: string
  readonly progress: (percent: number) => void
  readonly end: (end: UploadEnd) => void
  aborted: boolean
}

/** A phone: its storage outlives the program that `start` begins and `kill` ends. */
export class FakePhone {
  readonly drafts = new Map<number, Draft>()
  queue: PhotoQueue = []
  copy: LoadedAssessment | undefined
  readonly editions = new Map<string, Rubric>([[edition2023.version, edition2023]])
  readonly files = new Set<string>()
  /** Set by a test: nothing more is taken, and what is offered stays in the running program. `makeRoom` ends it. */
  full = false
  /** What a full phone refused. */
  readonly unkept = new Map<number, Draft>()
  /** What becomes of a chosen file, by its path. */
  readonly oddFiles = new Map<string, Preparation>()
  readonly uploads: Upload[] = []
  readonly prepare: Prepare = (photoId, { path }) => Promise.resolve(this.oddFiles.get(path) ?? this.keepFile(photoId))
  private ids = 0
  private queueUnkept = false
  private tellStorage: () => void = () => undefined
  private tell: (online: boolean) => void = () => undefined
  private dead = { now: false }

  constructor(private readonly server: FakeServer) {}

  start(): Fill {
    const life = { now: false }
    this.dead = life
    const id = (prefix: string) => `${prefix}${String(++this.ids).padStart(20, '0')}`
    const never = new Promise<never>(() => undefined)
    const ports: FillPorts = {
      // A killed program hears nothing, and what it had sent has been sent.
      call: async (action: string, input: unknown, requestId?: string) => {
        const result = await this.server.call(action, input, requestId)
        return life.now ? never : result
      },
      now: () => AT,
      newRequestId: () => id('req'),
      newPhotoId: () => id('photo'),
      drafts: {
        keep: (_assessmentId, no, draft) => {
          if (life.now) return 'kept'
          ;(this.full ? this.unkept : this.drafts).set(no, copied(draft))
          if (!this.full) this.unkept.delete(no)
          this.tellStorage()
          return this.full ? 'no_room' : 'kept'
        },
        find: (_assessmentId, no) => this.unkept.get(no) ?? this.drafts.get(no),
        drop: (_assessmentId, no) => {
          if (life.now) return
          this.drafts.delete(no)
          this.unkept.delete(no)
          this.tellStorage()
        },
        unkept: () => [...this.unkept.keys()],
      },
      storage: {
        isFull: () => this.full,
        watch: (onChange) => {
          this.tellStorage = onChange
          return () => undefined
        },
      },
      copies: {
        keep: (loaded) => {
          if (!life.now) this.copy = copied(loaded)
        },
        find: () => this.copy,
      },
      editions: {
        keep: (edition) => {
          if (!life.now) this.editions.set(edition.version, edition)
        },
        find: (version) => this.editions.get(version),
      },
      queues: {
        keep: (_assessmentId, queue) => {
          if (life.now) return 'kept'
          this.queueUnkept = this.full && queue.length > 0
          if (!this.full) this.queue = copied(queue)
          this.tellStorage()
          return this.full ? 'no_room' : 'kept'
        },
        find: () => this.queue,
        isUnkept: () => this.queueUnkept,
      },
      photos: {
        upload: (_target, photo, progress) => {
          let end: (end: UploadEnd) => void = () => undefined
          const ended = new Promise<UploadEnd>((resolve) => (end = resolve))
          const upload: Upload = { photoId: photo.name.replace('.jpg', ''), progress, end, aborted: false }
          this.uploads.push(upload)
          return {
            end: ended,
            abort: () => {
              upload.aborted = true
              end('no_way')
            },
          }
        },
        findPreview: (name) => Promise.resolve(this.files.has(name) ? `file/${name}` : undefined),
        drop: (name) => Promise.resolve(void this.files.delete(name)),
      },
      watchNetwork: (onChange) => {
        this.tell = onChange
        onChange(true)
        return () => undefined
      },
      watchForeground: () => () => undefined,
    }
    return createFill(ASSESSMENT, ports)
  }

  /** The battery is dead: from here on the program does and hears nothing. */
  kill(): void {
    this.dead.now = true
    this.unkept.clear()
    this.queueUnkept = false
  }

  /** Somebody cleared the phone: what was refused is taken. */
  makeRoom(): void {
    this.full = false
    for (const [no, draft] of this.unkept) this.drafts.set(no, draft)
    this.unkept.clear()
    this.queueUnkept = false
    this.tellStorage()
  }

  async started(): Promise<Fill> {
    const fill = this.start()
    await fill.reload()
    return fill
  }

  online(online: boolean): void {
    this.server.weather = online ? 'up' : 'down'
    this.tell(online)
  }

  private keepFile(photoId: string): Preparation {
    const name = `${photoId}.jpg`
    this.files.add(name)
    return { outcome: 'prepared', photo: { name, type: 'jpeg', bytes: 1000 } }
  }
}

/** Lets everything that was promised come to pass, and `milliseconds` go by. */
export const pass = async (milliseconds = 0): Promise<void> => {
  await jest.advanceTimersByTimeAsync(milliseconds)
}
