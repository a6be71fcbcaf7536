const DATABASE = 'photos-to-send'
const STORE = 'photos'

const finished = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'))
  })

let opened: Promise<IDBDatabase> | undefined

const open = (): Promise<IDBDatabase> => {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = window.indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB does not open'))
  }).catch((failure: unknown) => {
    opened = undefined
    throw failure
  })
  return opened
}

const store = async (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
  (await open()).transaction(STORE, mode).objectStore(STORE)

/** Keeps a photo until it has been sent, through a closed browser too. False where the browser has no room for it. */
export const keepPhoto = async (name: string, bytes: Uint8Array): Promise<boolean> => {
  try {
    // Bytes rather than a Blob: Safari once lost the Blobs it kept.
    await finished((await store('readwrite')).put(bytes, name))
    return true
  } catch {
    return false
  }
}

/** Keeps a chosen file as it is. False where the browser has no room for it. */
export const keepFile = async (name: string, path: string): Promise<boolean> =>
  keepPhoto(name, new Uint8Array(await (await fetch(path)).arrayBuffer()))

/** The bytes of a kept photo, or undefined where it is no longer there. */
export const findPhoto = async (name: string): Promise<Uint8Array | undefined> => {
  const found: unknown = await finished((await store('readonly')).get(name) as IDBRequest<unknown>)
  return found instanceof Uint8Array ? found : undefined
}

/** An address under which a kept photo can be shown. */
export const findPreview = async (name: string): Promise<string | undefined> => {
  const bytes = await findPhoto(name)
  return bytes && window.URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]))
}

export const dropPhoto = async (name: string): Promise<void> => {
  await finished((await store('readwrite')).delete(name))
}
