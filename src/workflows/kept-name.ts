/** Name of the archive of a package that a release keeps beside its receipt, and a rollback looks for in the artifact of that run. */
export const keptName = (h5Id: string, h5Version: string): string => `miniship-${h5Id}-${h5Version}.zip`;
