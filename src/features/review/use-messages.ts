import { useEffect } from 'react'
import { askForMessages, loadTemplates } from '@/services/subscription'

/**
 * Readies WeChat's question, and returns what asks it. It is to be called in the tap itself, before anything is awaited;
 * whether the person agrees changes nothing about what they are doing.
 */
export const useMessages = (): (() => void) => {
  useEffect(() => void loadTemplates(), [])
  return () => void askForMessages()
}
