# Writes embedded.S and embedded.c: every file of data/ as bytes of the program, in the order of their names.
# Called at configure time: dl_embed(<data folder> <output folder> [<name>=<file>…]) sets DL_EMBEDDED_SOURCES; the files named
# one by one need not lie in the folder.
function(dl_embed folder output)
  file(GLOB_RECURSE files RELATIVE ${folder} CONFIGURE_DEPENDS ${folder}/*.tsv ${folder}/*.txt ${folder}/*.dlm)
  foreach(extra IN LISTS ARGN)
    string(REGEX MATCH "^([^=]*)=(.*)$" extra "${extra}")
    set(path_of_${CMAKE_MATCH_1} ${CMAKE_MATCH_2})
    list(APPEND files ${CMAKE_MATCH_1})
  endforeach()
  list(SORT files)
  set(assembly "/* written by cmake/embed.cmake */\n.section .rodata\n")
  set(declarations "")
  set(names "")
  set(starts "")
  set(ends "")
  set(paths "")
  set(n 0)
  foreach(file IN LISTS files)
    if(DEFINED path_of_${file})
      set(path ${path_of_${file}})
    else()
      set(path ${folder}/${file})
    endif()
    string(APPEND assembly ".global dl_embedded_${n}\n.global dl_embedded_${n}_end\n.balign 64\ndl_embedded_${n}:\n"
      ".incbin \"${path}\"\ndl_embedded_${n}_end:\n.byte 0\n")
    string(APPEND declarations "extern const unsigned char dl_embedded_${n}[], dl_embedded_${n}_end[];\n")
    string(APPEND names "    \"${file}\",\n")
    string(APPEND starts "    dl_embedded_${n},\n")
    string(APPEND ends "    dl_embedded_${n}_end,\n")
    list(APPEND paths ${path})
    math(EXPR n "${n} + 1")
  endforeach()
  string(APPEND assembly ".section .note.GNU-stack,\"\",%progbits\n")
  file(CONFIGURE OUTPUT ${output}/embedded.S CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT ${output}/embedded.c CONTENT "/* written by cmake/embed.cmake */
${declarations}
extern const char *const dl_embedded_names[];
extern const unsigned char *const dl_embedded_starts[];
extern const unsigned char *const dl_embedded_ends[];
const char *const dl_embedded_names[] = {
${names}    0};
const unsigned char *const dl_embedded_starts[] = {
${starts}    0};
const unsigned char *const dl_embedded_ends[] = {
${ends}    0};
" @ONLY)
  set_source_files_properties(${output}/embedded.S PROPERTIES OBJECT_DEPENDS "${paths}")
  set(DL_EMBEDDED_SOURCES ${output}/embedded.S ${output}/embedded.c PARENT_SCOPE)
endfunction()
