// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

namespace clipscope::test {

/// As long as it lives, files that may be read by nobody cannot be read: root, as whom tests run in containers, may
/// read anything, and becomes somebody else for this time.
class WithoutRights {
public:
    WithoutRights() : m_wasRoot(::geteuid() == 0 && ::seteuid(nobody) == 0) {}
    WithoutRights(const WithoutRights&) = delete;
    WithoutRights& operator=(const WithoutRights&) = delete;
    ~WithoutRights() {
        if (m_wasRoot) {
            static_cast<void>(::seteuid(0) == 0);
        }
    }

    /// False where root could not become somebody else.
    [[nodiscard]] static bool isInForce() { return ::geteuid() != 0; }

private:
    static constexpr uid_t nobody = 65534;
    bool m_wasRoot;
};

}  // namespace clipscope::test
