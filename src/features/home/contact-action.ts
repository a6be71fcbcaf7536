/** Where the main button leads. */
export type ContactAction =
  | { readonly kind: 'fill'; readonly dimensionId: string; readonly no: number }
  | { readonly kind: 'check' }
  | { readonly kind: 'receipt' }

const CONTACT_PAGES = '/packages/contact/pages'

export const dimensionUrl = (assessmentId: string, dimensionId: string, no?: number): string =>
  `${CONTACT_PAGES}/dimension/index?id=${assessmentId}&d=${dimensionId}${no === undefined ? '' : `&no=${no}`}`

export const checkUrl = (assessmentId: string): string => `${CONTACT_PAGES}/check/index?id=${assessmentId}`
export const receiptUrl = (assessmentId: string): string => `${CONTACT_PAGES}/receipt/index?id=${assessmentId}`
export const previewUrl = (assessmentId: string): string => `${CONTACT_PAGES}/preview/index?id=${assessmentId}`

export const urlOf = (assessmentId: string, action: ContactAction): string => {
  switch (action.kind) {
    case 'fill':
      return dimensionUrl(assessmentId, action.dimensionId, action.no)
    case 'check':
      return checkUrl(assessmentId)
    case 'receipt':
      return receiptUrl(assessmentId)
  }
}
