import { useCallback, useEffect } from 'react'
import { askForMessages, loadTemplates } from '@/services/subscription'

/**
 * Readies WeChat's question whether it may carry reminders, and returns what asks it. That belongs at the very beginning of a tap's
 * handler, before anything is awaited; whether the person agrees changes nothing about what they are doing. Answers how many
 * messages were accepted.
 */
export const useMessages = (ready = true): ((anyway?: boolean) => Promise<number>) => {
  useEffect(() => {
    if (ready) void loadTemplates()
  }, [ready])
  return useCallback((anyway = false) => askForMessages(anyway), [])
}
