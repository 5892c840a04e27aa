/** Another plugin of the backend, or a program with a token of its own. @internal */
export interface ServiceCaller {
  /** `plugin:catalog`, `external:something`. */
  readonly subject: string;
}
