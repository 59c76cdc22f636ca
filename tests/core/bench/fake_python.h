// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <string>

namespace clipscope::test {

/// What a Python with both contestants answers to --which.
inline constexpr const char* hasBoth = R"(  echo '{"numpy": "2.0", "numexpr": "2.1"}')";

/// A shell script in Python's place.
/// \param which answers --which
/// \param turn answers a turn; $3 is its job
inline std::filesystem::path fakePython(const TemporaryFolder& folder, const std::string& which,
                                        const std::string& turn, const std::string& name = "python3") {
    const std::filesystem::path file =
        folder.write(name, "#!/bin/sh\nif [ \"$3\" = --which ]; then\n" + which + "\nelse\n" + turn + "\nfi\n");
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    return file;
}

/// A turn of a contestant that has all expressions; each result is one zero.
inline std::string numericAnswers(const std::string& contestant, const std::string& seconds = "[0.25, 0.5]") {
    std::string script;
    for (const char* expression : {"resize_normalise", "normalise_rows", "similarity_softmax"}) {
        script += R"(  echo '{"contestant": ")" + contestant + R"(", "expression": ")" + expression +
                  R"(", "seconds": )" + seconds + "}'\n";
        script += "  printf '\\0\\0\\0\\0' > \"$(dirname \"$3\")/" + contestant + '-' + expression + ".f32\"\n";
    }
    return script;
}

}  // namespace clipscope::test
