import { useState } from 'react'

/** Which of an indicator's fields is typed in, as the keyboard's 下一项 goes through them: its figures, then its narrative. */
export interface FieldOrder {
  /** For the field at this place: whether it is the one, and what comes after it. */
  readonly at: (place: number) => { readonly focused: boolean; readonly onNext: (() => void) | undefined }
  readonly left: (place: number) => void
}

/** `last`: the place of the last field; `onNext`: where one goes on behind it. */
export const useFieldOrder = (last: number, begun: boolean, onNext: (() => void) | undefined): FieldOrder => {
  const [place, setPlace] = useState(begun ? 0 : undefined)
  return {
    at: (each) => ({ focused: each === place, onNext: each < last ? () => setPlace(each + 1) : onNext }),
    left: (each) => setPlace((was) => (was === each ? undefined : was)),
  }
}
