/** Says in one plain sentence why the database did not start, and what to do about it. */

export class StartError extends Error {
  override name = 'StartError'
}

/** What the operating system, initdb or the server itself said, turned into a sentence; undefined when none fits. */
export function explainFailure(said: string, place: string): StartError | undefined {
  const library = /error while loading shared libraries: ([^:\s]+)|Library not loaded: (\S+)/.exec(said)
  if (library)
    return new StartError(
      `The database's programs cannot start: the library ${library[1] ?? library[2]} is missing. Run "npm ci" again, or set KEPT_DATABASE_URL to a PostgreSQL server.`,
    )
  const known = knownFailures.find(({ sign }) => sign.test(said))
  return known && new StartError(known.sentence(place))
}

/** Runs work on files and gives a full disk or a closed folder its sentence. */
export function explained<Result>(place: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw explainFailure(String(error), place) ?? error
  }
}

const knownFailures: { sign: RegExp; sentence: (place: string) => string }[] = [
  {
    sign: /No space left on device|ENOSPC|EDQUOT|Disk quota exceeded/i,
    sentence: (place) => `The disk that holds ${place} is full. Free some space and start Kept again; nothing is lost.`,
  },
  {
    sign: /EROFS|Read-only file system/i,
    sentence: (place) => `Kept cannot write to ${place}: the disk is read-only. Choose another folder with KEPT_DATA.`,
  },
  {
    sign: /EACCES|EPERM|Permission denied|Operation not permitted|has wrong ownership/i,
    sentence: (place) =>
      `Kept cannot write to ${place}. Give the folder to the user who runs Kept, or choose another with KEPT_DATA.`,
  },
  {
    sign: /EEXIST|ENOTDIR/,
    sentence: (place) =>
      `${place} cannot be used: a file is where a folder should be. Move it away, or choose another folder with KEPT_DATA.`,
  },
  {
    sign: /could not look up effective user ID/i,
    sentence: () => nameless('this process'),
  },
]

export function nameless(who: string): string {
  return `The user number of ${who} has no name on this machine (no line in /etc/passwd), and PostgreSQL refuses to run so. Add the user, or set KEPT_DATABASE_URL to a PostgreSQL server.`
}
