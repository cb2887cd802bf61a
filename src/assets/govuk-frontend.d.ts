/** The part of govuk-frontend's script that Kept starts; the package brings no types of its own. */
declare module 'govuk-frontend' {
  export abstract class GOVUKFrontendComponent {
    static moduleName: string
    constructor(root: Element)
  }

  type Startable = typeof GOVUKFrontendComponent

  export const Button: Startable
  export const CharacterCount: Startable
  export const Checkboxes: Startable
  export const ErrorSummary: Startable
  export const ExitThisPage: Startable
  export const NotificationBanner: Startable
  export const PasswordInput: Startable
  export const ServiceNavigation: Startable
  export const SkipLink: Startable

  export function createAll(component: Startable): unknown[]
}
