"""Why the system does not write a file, in French: what is nobody’s bug."""

from __future__ import annotations

import errno

REFUSALS = {
    errno.ENOSPC: "le disque est plein", errno.EFBIG: "le disque est plein", errno.EDQUOT: "votre quota est atteint",
    errno.EACCES: "ce dossier est protégé en écriture", errno.EPERM: "ce dossier est protégé en écriture",
    errno.EROFS: "ce disque est en lecture seule", errno.EBUSY: "le système s’en sert, ou c’est un point de montage",
    errno.EIO: "le disque ne répond plus", errno.ENODEV: "le disque n’est plus là",
    errno.ENAMETOOLONG: "ce disque n’admet pas un nom si long", errno.EINVAL: "ce disque n’admet pas ce nom",
    errno.EISDIR: "un dossier porte déjà ce nom",
    errno.EMFILE: "trop de fichiers sont ouverts", errno.ENFILE: "trop de fichiers sont ouverts",
}  # fmt: skip
"""Any other reason is a bug of ours."""
NO_TEMPORARY_FOLDER = "No usable temporary directory"


def refusal(error: OSError) -> str:
    """Return, in one sentence, that the system does not write a file; an empty one when that is not what happened."""
    if NO_TEMPORARY_FOLDER in str(error):
        return "aucun dossier temporaire ne peut être écrit : libérez-en un, ou désignez-le par la variable TMPDIR"
    why = REFUSALS.get(error.errno or 0)
    if why is None:
        return ""
    return f"impossible d’écrire{f' « {error.filename} »' if error.filename else ''} : {why}"
