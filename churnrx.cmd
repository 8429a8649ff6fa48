@echo off
rem Runs the command churnrx from this checkout; the first run builds it.
setlocal

set "HOME_DIR=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

call :find
if defined JAR goto run

echo Building churnrx (once) ... 1>&2
pushd "%HOME_DIR%"
call mvn -q -B -ntp -DskipTests package -pl cli -am 1>&2
set "STATUS=%ERRORLEVEL%"
popd
if not "%STATUS%"=="0" (
  echo churnrx: the build failed; it needs Maven 3.8.7 or newer and JDK 17 or newer 1>&2
  exit /b 1
)
call :find

:run
chcp 65001 >nul
"%JAVA%" -XX:+UseParallelGC -Xshare:auto -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 %CHURNRX_JAVA_OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:find
set "JAR="
for /f "delims=" %%j in ('dir /b /o-d "%HOME_DIR%cli\target\churnrx-cli-*-all.jar" 2^>nul') do if not defined JAR set "JAR=%HOME_DIR%cli\target\%%j"
exit /b 0
