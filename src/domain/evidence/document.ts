/** The files of offices that are taken as evidence, named as their bytes show them. */
export const DOCUMENT_TYPES = ['pdf', 'docx', 'doc', 'xlsx', 'xls', 'ofd'] as const

export type DocumentType = (typeof DOCUMENT_TYPES)[number]

/** What is known of a document among the evidence beside its bytes. */
export interface EvidenceDocument {
  /** As it was called where it was chosen; '' where nothing said so. */
  readonly name: string
  /** null where its format does not tell. */
  readonly pages: number | null
}

export const DOCUMENT_BYTES_LIMIT = 20 * 1024 * 1024
export const DOCUMENT_NAME_LIMIT = 100

/** The type that a file's name promises; undefined where it is none of those that are taken. */
export const documentTypeOf = (fileName: string): DocumentType | undefined => {
  const lower = fileName.toLowerCase()
  return DOCUMENT_TYPES.find((type) => lower.slice(-type.length - 1) === `.${type}`)
}

/** Whether a piece of evidence of this type is a document rather than a photo. */
export const isDocumentType = (type: string): type is DocumentType =>
  (DOCUMENT_TYPES as readonly string[]).indexOf(type) !== -1

const FORMATS = { pdf: 'PDF', docx: 'Word', doc: 'Word', xlsx: 'Excel', xls: 'Excel', ofd: 'OFD' } as const

/** What people call a document's format. */
export const documentFormat = (type: DocumentType): string => FORMATS[type]

/** A document's name without the ending of its type: "关于召开大会的通知". */
export const documentTitle = (fileName: string): string => {
  const type = documentTypeOf(fileName)
  return type ? fileName.slice(0, -type.length - 1) : fileName
}
