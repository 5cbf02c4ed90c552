package zhiji.attachments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that may be kept: documents, pictures, sound, archives; nothing a browser would run. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    TEXT("text/plain", "txt", "md", "log"),
    CSV("text/csv", "csv"),
    WORD("application/msword", "doc", "docx", "wps", "rtf", "odt"),
    SHEET("application/vnd.ms-excel", "xls", "xlsx", "et", "ods"),
    SLIDES("application/vnd.ms-powerpoint", "ppt", "pptx", "dps", "odp"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic"),
    SOUND("audio/mpeg", "mp3", "m4a", "wav", "amr", "ogg"),
    FILM("video/mp4", "mp4", "mov"),
    MAIL("message/rfc822", "eml", "msg"),
    ARCHIVE("application/zip", "zip", "7z", "rar");

    /** What every browser shows by itself, and cannot run. */
    private static final List<String> SHOWN =
            List.of(PDF.mediaType, PNG.mediaType, JPEG.mediaType, GIF.mediaType, WEBP.mediaType);

    private final String mediaType;
    private final String endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = String.join(" ", endings);
    }

    static Optional<FileKind> of(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> List.of(kind.endings.split(" ", -1)).contains(ending))
                .findFirst();
    }

    static boolean isShown(String mediaType) {
        return SHOWN.contains(mediaType);
    }

    static boolean isPdf(String mediaType) {
        return mediaType.equals(PDF.mediaType);
    }

    String mediaType() {
        return mediaType;
    }
}
