import type { DocumentChoice } from './document-file'

const INPUT_ID = 'document-choice'

const newInput = (extensions: readonly string[]): HTMLInputElement => {
  document.getElementById(INPUT_ID)?.remove()
  const input = document.createElement('input')
  input.id = INPUT_ID
  input.type = 'file'
  input.accept = extensions.map((extension) => `.${extension}`).join(',')
  input.style.display = 'none'
  document.body.appendChild(input)
  return input
}

/** Lets the person choose one document; what its name ends with is a wish to the browser, and checked by whoever takes it. */
export const chooseDocument = (extensions: readonly string[]): Promise<DocumentChoice> =>
  new Promise((resolve) => {
    const input = newInput(extensions)
    const end = (choice: DocumentChoice) => {
      input.remove()
      resolve(choice)
    }
    input.addEventListener('cancel', () => end({ outcome: 'cancelled' }))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (!file) return end({ outcome: 'cancelled' })
      const path = window.URL.createObjectURL(file)
      end({ outcome: 'chosen', document: { name: file.name, bytes: file.size, path } })
    })
    input.click()
  })
