import { useEffect, useState } from 'react'

/** `value` once it has rested for `milliseconds`: a search asks the server when the typing stops, not at every letter. */
export const useSettled = <Value>(value: Value, milliseconds = 300): Value => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
