import { DOCUMENT_TYPES } from '@/domain/evidence/document'
import { chosenFile, type Choice } from './photo-file'

const INPUT_ID = 'evidence-choice'
const ACCEPTED = ['image/*', ...DOCUMENT_TYPES.map((type) => `.${type}`)].join(',')

const choose = (count: number, accepted: string): Promise<Choice> =>
  new Promise((resolve) => {
    document.getElementById(INPUT_ID)?.remove()
    const input = document.createElement('input')
    input.id = INPUT_ID
    input.type = 'file'
    input.accept = accepted
    input.multiple = count > 1
    input.style.display = 'none'
    document.body.appendChild(input)
    const end = (choice: Choice) => {
      input.remove()
      resolve(choice)
    }
    input.addEventListener('cancel', () => end({ outcome: 'cancelled' }))
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? [])
      const photos = files
        .slice(0, count)
        .map((file) => chosenFile({ name: file.name, bytes: file.size, path: window.URL.createObjectURL(file) }))
      end({ outcome: 'chosen', photos, leftOut: files.length - photos.length })
    })
    input.click()
  })

/** Lets the person choose up to `count` files, photos among them; what they end with is a wish to the browser. */
export const chooseFiles = (count: number): Promise<Choice> => choose(count, ACCEPTED)

/** The same of PDFs alone. */
export const choosePdfs = (count: number): Promise<Choice> => choose(count, '.pdf')
