// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/sha256.h"

#include "core/base/error.h"

#include <openssl/evp.h>
#include <array>
#include <string_view>

namespace clipscope::clip {

struct Sha256::Context {
    struct Free {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> handle{EVP_MD_CTX_new()};
};

namespace {

void check(int result) {
    if (result != 1) {
        throw Error(ErrorCode::Internal, MessageId::system_call_failed,
                    {std::string("SHA-256"), std::string("the cryptographic library refused it")});
    }
}

}  // namespace

Sha256::Sha256() : m_context(std::make_unique<Context>()) {
    check(EVP_DigestInit_ex(m_context->handle.get(), EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;

void Sha256::add(const void* bytes, std::size_t count) {
    check(EVP_DigestUpdate(m_context->handle.get(), bytes, count));
}

std::string Sha256::hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    check(EVP_DigestFinal_ex(m_context->handle.get(), digest.data(), &length));
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned at = 0; at < length; ++at) {
        text += digits[digest[at] >> 4U];
        text += digits[digest[at] & 15U];
    }
    return text;
}

}  // namespace clipscope::clip
