import { useState } from 'react'
import { FEEDBACK_LIMIT } from '@/domain/feedback/feedback'
import { failureSentence } from '@/text/failures'
import { feedbackForm } from '@/text/settings-page'
import { useWrite } from '../use-write'

export interface Feedback {
  readonly text: string
  readonly write: (text: string) => void
  readonly sending: boolean
  /** What keeps it from being sent, or why it was not. */
  readonly problem: string | undefined
  /** Sends it; true where it was received, and the text is cleared. */
  readonly send: () => Promise<boolean>
}

/** 投诉建议 to the office. */
export const useFeedback = (): Feedback => {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const command = useWrite('inbox.feedback')

  const send = async (): Promise<boolean> => {
    const said = text.trim()
    if (said === '') {
      setProblem(feedbackForm.empty)
      return false
    }
    if (said.length > FEEDBACK_LIMIT) {
      setProblem(feedbackForm.tooLong(said.length, FEEDBACK_LIMIT))
      return false
    }
    const result = await command.run({ text: said, page: 'settings' })
    if (result.outcome !== 'done') {
      setProblem(failureSentence(result))
      return false
    }
    setText('')
    setProblem(undefined)
    return true
  }

  return {
    text,
    write: (next) => {
      setText(next)
      setProblem(undefined)
    },
    sending: command.running,
    problem,
    send,
  }
}
