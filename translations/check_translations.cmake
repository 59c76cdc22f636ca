# SPDX-License-Identifier: GPL-3.0-or-later
# Fails where the sources have a text that a translation lacks. Takes LUPDATE, ROOT, MESSAGES and FOLDER.
file(REMOVE_RECURSE "${FOLDER}")
file(GLOB ts_files "${ROOT}/translations/*.ts")
file(COPY ${ts_files} DESTINATION "${FOLDER}")
file(GLOB copies "${FOLDER}/*.ts")
execute_process(
  COMMAND "${LUPDATE}" -silent -I "${ROOT}" -locations none -no-obsolete "${ROOT}/ui" "${ROOT}/app/gui" "${MESSAGES}"
          -ts ${copies}
  COMMAND_ERROR_IS_FATAL ANY)
foreach(copy IN LISTS copies)
  file(STRINGS "${copy}" unfinished REGEX "type=\"unfinished\"")
  list(LENGTH unfinished count)
  if(count)
    get_filename_component(name "${copy}" NAME)
    message(SEND_ERROR "translations/${name} lacks ${count} texts: build the target update_translations and fill them in.")
  endif()
endforeach()
